import { createHash } from "node:crypto";
import type { App } from "./app.ts";
import type { Build } from "./build.ts";
import { officialName } from "./buildpacks/choose.ts";
import type { Dyno } from "./dyno.ts";
import { defaultSize, type FormationRow } from "./formation.ts";
import type { Release } from "./release.ts";
import { type DynoSize, kindOf, privateOnly } from "./sizes.ts";
import type { Slug } from "./slug.ts";
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

export function presentApp(app: App, state: HerokuState) {
  const { name, webUrl = null, region = "us" } = app.settings;
  const stack = named(app.isFir ? "cnb" : app.stack);
  const slug = app.currentRelease.slug;
  return {
    id: app.id,
    name,
    acm: false,
    archived_at: null,
    build_stack: stack,
    buildpack_provided_description: slug ? (slug.description ?? "Python") : null,
    created_at: app.createdAt,
    generation: named(app.generation),
    git_url: `https://git.heroku.com/${name}.git`,
    internal_routing: null,
    maintenance: app.maintenance,
    ...presentOwner(app, state),
    region: named(region),
    released_at: app.releasedAt,
    repo_size: null,
    slug_size: slug?.bytes ?? null,
    stack,
    updated_at: app.releasedAt,
    web_url: webUrl,
  };
}

// A team's apps belong to an address that nobody reads.
function presentOwner({ settings, isFir, place }: App, { owner, ownerId }: HerokuState) {
  const { team, space = isFir ? "space" : undefined } = settings;
  const ofTeam = team === undefined ? null : named(team);
  return {
    organization: ofTeam,
    owner: ofTeam ? { id: ofTeam.id, email: `${team}@herokumanager.com` } : { id: ownerId, email: owner },
    space: space === undefined ? null : { ...named(space), shield: place.isShield },
    team: ofTeam,
  };
}

export function presentDyno(dyno: Dyno, app: App) {
  const { id, name, command, type, size, release, fault } = dyno.settings;
  return {
    attach_url: null,
    command: fault?.hidesComment ? command.replace(/ # [^#]*$/, "") : command,
    created_at: dyno.createdAt,
    id,
    name,
    release: { id: release.id, version: release.version },
    app: { id: app.id, name: app.settings.name },
    size: size.name,
    state: fault?.calledState ?? dyno.state,
    type,
    updated_at: dyno.updatedAt,
  };
}

/** Only the SDK's variant has it (heroku/cli `app-process-tier.ts`). */
export function presentProcessTier({ formation, place }: App) {
  return { process_tier: kindOf(defaultSize(formation, place).tier) };
}

export function presentFormation(app: App, rows: FormationRow[] = app.formation) {
  return rows.map(({ type, command, size, quantity }) => ({
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
    cost: presentCost(size),
    dedicated: !["eco", "basic", "standard"].includes(size.tier),
    generation: named(size.generation),
    id: size.id,
    memory: size.memoryGb,
    name: size.name,
    private_space_only: size.generation === "fir" || privateOnly(size),
  };
}

// As recorded in January 2024 (heroku/cli 22d3dc61a); the schema's example has `month`.
function presentCost({ dollarsAMonth }: DynoSize) {
  if (dollarsAMonth === undefined) return { cents: null, unit: null };
  return { cents: dollarsAMonth * 100, unit: "monthly" };
}

export function presentRelease(release: Release, app: App, { owner, ownerId, outputs }: HerokuState) {
  const { id, version, description, createdAt, updatedAt, status, slug, output } = release;
  return {
    addon_plan_names: [],
    artifacts: slug ? [{ type: app.isFir ? "oci-image" : "slug", id: slug.id }] : [],
    app: { id: app.id, name: app.name },
    created_at: createdAt,
    current: release === app.currentRelease,
    description,
    eligible_for_rollback: slug !== undefined && status === "succeeded",
    id,
    output_stream_url: output ? outputs.url(output) : null,
    slug: slug && !app.isFir ? { id: slug.id } : null,
    status,
    updated_at: updatedAt,
    user: { id: ownerId, email: owner },
    version,
  };
}

export function presentSlug(slug: Slug, app: App) {
  const { id, commit, description, checksum, bytes, blobUrl, createdAt, processTypes } = slug;
  return {
    blob: { method: "GET", url: blobUrl ?? null },
    buildpack_provided_description: description ?? null,
    checksum: checksum ?? null,
    commit: commit ?? null,
    commit_description: null,
    created_at: createdAt,
    deleted_at: null,
    id,
    process_types: Object.fromEntries(processTypes),
    size: bytes ?? null,
    stack: named(app.stack),
    updated_at: createdAt,
  };
}

export function presentBuild(build: Build, app: App, { owner, ownerId, outputs }: HerokuState) {
  const { id, request, stack, output, createdAt, updatedAt, status, slug, release, buildpacks } = build;
  const { url, checksum = null, version = null, versionDescription = null } = request;
  return {
    app: { id: app.id },
    buildpacks: buildpacks.length > 0 ? buildpacks.map(presentBuildpack) : null,
    created_at: createdAt,
    generation: app.generation,
    id,
    output_stream_url: outputs.url(output),
    release: release ? { id: release.id } : null,
    slug: slug && !app.isFir ? { id: slug.id } : null,
    source_blob: { checksum, url, version, version_description: versionDescription },
    stack,
    status,
    updated_at: updatedAt,
    user: { id: ownerId, email: owner },
  };
}

/** Heroku's own by an internal name (the CLI takes `urn:buildpack:` away again), others by their address. */
export function presentBuildpack(nameOrUrl: string) {
  const name = officialName(nameOrUrl);
  return name ? { url: `urn:buildpack:${name}`, name } : { url: nameOrUrl, name: nameOrUrl };
}

/** A thing that has nothing but an identity: its id is made from its name, so that it stays the same. */
export function named(name: string): { id: string; name: string } {
  const hex = createHash("sha256").update(name).digest("hex").slice(0, 12);
  return { id: `00000000-0000-4000-8000-${hex}`, name };
}
