/**
 * How a scenario is called in everything that people read and by which its numbers are told from another's:
 * `worker_scene_1 at eu`, or by its own name alone where the app has no test bed's name.
 */
export function scenarioAt(name: string, bed: string | undefined): string {
  return bed === undefined ? name : `${name} at ${bed}`;
}
