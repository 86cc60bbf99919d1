import { createHash } from "node:crypto";
import type { App } from "./app.ts";
import type { Dyno } from "./dyno.ts";
import { defaultSize } from "./formation.ts";
import { type DynoSize, kindOf, privateOnly } from "./sizes.ts";
import type { HerokuState } from "./state.ts";

// Each shape follows its definition in heroku/platform-api schema.json, 2026-02.

export function presentAccount({ owner, ownerId }: HerokuState) {
  return {
    id: ownerId,
    email: owner,
    name: null,
    allow_tracking: false,
    beta: false,
    two_factor_authentication: true,
    verified: true,
  };
}

export function presentApp(app: App, { owner, ownerId }: HerokuState) {
  const { name, webUrl } = app.settings;
  const stack = app.isFir ? named("cnb") : named("heroku-24");
  return {
    id: app.id,
    name,
    acm: false,
    archived_at: null,
    build_stack: stack,
    buildpack_provided_description: "Python",
    created_at: app.createdAt,
    generation: named(app.generation),
    git_url: `https://git.heroku.com/${name}.git`,
    internal_routing: null,
    maintenance: false,
    organization: null,
    owner: { id: ownerId, email: owner },
    region: named("us"),
    released_at: app.releasedAt,
    repo_size: null,
    slug_size: null,
    space: app.isFir ? { ...named("space"), shield: false } : null,
    stack,
    team: null,
    updated_at: app.releasedAt,
    web_url: webUrl ?? null,
  };
}

export function presentDyno(dyno: Dyno, app: App) {
  const { id, name, command, type, size, release } = dyno.settings;
  return {
    attach_url: null,
    command,
    created_at: dyno.createdAt,
    id,
    name,
    release,
    app: { id: app.id, name: app.settings.name },
    size: size.name,
    state: dyno.state,
    type,
    updated_at: dyno.updatedAt,
  };
}

/** Only the SDK's variant has it (heroku/cli `app-process-tier.ts`). */
export function presentProcessTier({ formation, generation }: App) {
  return { process_tier: kindOf(defaultSize(formation, generation).tier) };
}

export function presentFormation(app: App) {
  return app.formation.map(({ type, command, size, quantity }) => ({
    app: { id: app.id, name: app.settings.name },
    command,
    created_at: app.createdAt,
    dyno_size: { id: size.id, name: size.name },
    id: named(`${app.id} ${type}`).id,
    quantity,
    size: size.name,
    type,
    updated_at: app.createdAt,
  }));
}

export function presentSize(size: DynoSize) {
  return {
    architecture: "amd64",
    compute: size.compute,
    cost: { cents: size.dollarsAMonth * 100, unit: "month" },
    dedicated: !["eco", "basic", "standard"].includes(size.tier),
    generation: named(size.generation),
    id: size.id,
    memory: size.memoryGb,
    name: size.name,
    private_space_only: size.generation === "fir" || privateOnly(size),
  };
}

/** A thing that has nothing but an identity: its id is made from its name, so that it stays the same. */
function named(name: string): { id: string; name: string } {
  const hex = createHash("sha256").update(name).digest("hex").slice(0, 12);
  return { id: `00000000-0000-4000-8000-${hex}`, name };
}
