import { execFileSync } from "node:child_process";
import { chmod, cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeTemporaryFolder, type TemporaryFolder } from "../../local/temporary-folder.ts";
import { repositoryWith, type TestRepository } from "./repository.ts";

/** A repository's settings that name a command wherever git takes one, and the files to which they refer. */
export type Trap = TemporaryFolder & {
  /** Text of a git config. */
  readonly config: string;
  /** A command that leaves its name behind. */
  command(name: string): string;
  /** A folder of programs that check signatures. */
  readonly signers: string;
  /** The names of all commands that have run. */
  sprung(): Promise<string[]>;
};

/** Everything for it lies outside of the workspace: what a commit can bring is less than this. */
export async function setTrap(): Promise<Trap> {
  const folder = await makeTemporaryFolder("test-trap-");
  const proofs = join(folder.path, "proofs");
  const hooks = join(folder.path, "hooks");
  const signers = join(folder.path, "signers");
  for (const path of [proofs, hooks, signers]) await mkdir(path);
  const command = (name: string): string => `touch '${proofs}/${name}';`;
  const program = async (name: string): Promise<string> => {
    const path = join(folder.path, name);
    await writeFile(path, `#!/bin/sh\n${command(name)}\nexit 1\n`);
    await chmod(path, 0o755);
    return path;
  };
  for (const hook of ["post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc"])
    await cp(await program(hook), join(hooks, hook));
  await writeFile(join(folder.path, "attributes"), "* filter=evil\n");
  await writeFile(join(folder.path, "included"), `[core]\n\tfsmonitor = "${command("include")}"\n`);
  for (const name of ["gpg", "gpgsm", "ssh-keygen"]) await cp(await program(name), join(signers, name));
  const programs = {
    gpg: await program("gpg"),
    ssh: await program("ssh"),
    fsmonitor: await program("fsmonitor"),
  };
  const config = settings({ ...programs, folder: folder.path, hooks, command });
  return { ...folder, config, command, signers, sprung: async () => (await readdir(proofs)).sort() };
}

type Named = {
  gpg: string;
  ssh: string;
  fsmonitor: string;
  folder: string;
  hooks: string;
  command(name: string): string;
};

function settings({ gpg, ssh, fsmonitor, folder, hooks, command }: Named): string {
  const shell = (name: string): string => `"${command(name)} cat"`;
  return `
[include]
	path = ${folder}/included
[includeIf "gitdir:/"]
	path = ${folder}/included
[core]
	fsmonitor = ${fsmonitor}
	hooksPath = ${hooks}
	sshCommand = ${ssh}
	gitProxy = ${ssh}
	askPass = ${ssh}
	pager = ${shell("pager")}
	editor = ${shell("editor")}
	attributesFile = ${folder}/attributes
	alternateRefsCommand = ${shell("alternate-refs")}
[tar "tar.gz"]
	command = ${shell("archive")}
[tar "tar"]
	command = ${shell("archive-tar")}
[filter "evil"]
	clean = ${shell("clean")}
	smudge = ${shell("smudge")}
	required
[filter "lfs"]
	clean = ${shell("lfs-clean")}
	smudge = ${shell("lfs-smudge")}
	process = ${shell("lfs-process")}
	required
[diff]
	external = "${command("diff-external")} true"
[diff "evil"]
	textconv = ${shell("textconv")}
	command = "${command("diff-command")} true"
[merge "evil"]
	driver = ${shell("merge")}
[credential]
	helper = "!${command("credential")}"
[alias]
	rev-parse = "!${command("alias")}"
	archive = "!${command("alias")}"
[gpg]
	program = ${gpg}
[gpg "ssh"]
	program = ${gpg}
[uploadpack]
	packObjectsHook = ${shell("pack-objects")}
[protocol]
	allow = always
[remote "origin"]
	url = "ext::sh -c touch% '${folder}/proofs/remote'"
	fetch = +refs/heads/*:refs/remotes/origin/*
	promisor = true
	partialclonefilter = blob:none
`;
}

export const files = {
  ".gitattributes": "lt/signed.txt export-subst\n",
  "lt/locustfile_a.py": "import locust\n",
  "lt/requirements.txt": "locust==2.47.0\n",
  "lt/signed.txt": "$Format:%GG%G?$\n",
};

/** With a signature that git would ask a program about, were it to look. */
export async function signedRepository(more: Record<string, string> = {}) {
  const repository = await repositoryWith({ ...files, ...more });
  const plain = repository.git("cat-file", "commit", "HEAD");
  const signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n";
  const signed = plain.replace("\n\n", `\n${signature}\n`);
  const options = { cwd: repository.path, input: signed, encoding: "utf8" } as const;
  const id = execFileSync("git", ["hash-object", "-t", "commit", "-w", "--stdin"], options).trim();
  repository.git("reset", "--quiet", "--hard", id);
  return repository;
}

/** Plain git, as somebody would use it in the folder. What it prints and how it ends does not matter. */
export function usePlainGit(folder: string, env: Record<string, string> = {}): void {
  const uses = [
    ["status"],
    ["diff", "HEAD"],
    ["archive", "--format=tar.gz", "--output=/dev/null", "HEAD"],
    ["archive", "--format=tar", "--output=/dev/null", "HEAD"],
    ["add", "--all"],
    ["fetch"],
  ];
  for (const use of uses)
    try {
      execFileSync("git", use, {
        cwd: folder,
        env: { PATH: process.env.PATH, HOME: folder, ...env },
        stdio: "ignore",
      });
    } catch {
      // Most of the commands make it fail.
    }
}

/** Copies a repository's own folder to where it lies as ordinary files, with other settings. */
export async function plantBare({ path }: TestRepository, into: string, config: string): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const name of ["HEAD", "index", "objects", "refs"])
    await cp(join(path, ".git", name), join(into, name), { recursive: true });
  await writeFile(join(into, "refs/kept"), "");
  await writeFile(join(into, "config"), config);
}
