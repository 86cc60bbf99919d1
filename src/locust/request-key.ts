/** A request as Locust groups it: its Type and Name. */
export type RequestKey = { type: string; name: string };
