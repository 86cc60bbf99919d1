import type { Chance } from "../chance.ts";
import { type Clock, isoTime } from "../clock.ts";
import type { App } from "./app.ts";

export type Pipeline = { id: string; name: string; createdAt: string };

export type ReviewApp = {
  id: string;
  appSetupId: string;
  branch: string;
  pipeline: Pipeline;
  pullRequest: number | undefined;
  forkRepository: number | undefined;
  status: "pending" | "creating" | "created" | "deleting" | "deleted" | "errored";
  /** why it is `errored` */
  message: string | undefined;
  app: App | undefined;
  createdAt: string;
  updatedAt: string;
};

/** Pipelines and the apps that were made for their branches. */
export class ReviewApps {
  readonly pipelines: Pipeline[];
  readonly all: ReviewApp[] = [];
  readonly #world: { clock: Clock; chance: Chance };

  constructor(pipelines: string[], world: { clock: Clock; chance: Chance }) {
    this.#world = world;
    this.pipelines = pipelines.map((name) => ({ id: world.chance.uuid(), name, createdAt: this.#now() }));
  }

  findPipeline(idOrName: string): Pipeline | undefined {
    return this.pipelines.find(({ id, name }) => id === idOrName || name === idOrName);
  }

  add(wanted: Pick<ReviewApp, "branch" | "pipeline" | "pullRequest" | "forkRepository">): ReviewApp {
    const { chance } = this.#world;
    const at = this.#now();
    const ids = { id: chance.uuid(), appSetupId: chance.uuid() };
    const nothing = { message: undefined, app: undefined };
    const reviewApp: ReviewApp = {
      ...wanted,
      ...ids,
      ...nothing,
      status: "pending",
      createdAt: at,
      updatedAt: at,
    };
    this.all.push(reviewApp);
    return reviewApp;
  }

  become(reviewApp: ReviewApp, status: ReviewApp["status"], message?: string): void {
    Object.assign(reviewApp, { status, message, updatedAt: this.#now() });
  }

  #now(): string {
    return isoTime(this.#world.clock.now());
  }
}
