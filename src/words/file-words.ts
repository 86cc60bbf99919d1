/** What Node says in a code of a file that cannot be read or written, and what to do. */
const words: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "the disk is full; free some space on it"],
  ["EDQUOT", "the disk's quota is used up; free some space on it"],
  ["EACCES", "this user may not use it; give it leave, or name another folder"],
  ["EPERM", "this user may not use it; give it leave, or name another folder"],
  ["EROFS", "its disk can only be read; name another folder"],
  ["ENOTDIR", "a part of this path is a file, and no folder"],
  ["EEXIST", "there is a file where a folder is to be"],
  ["EISDIR", "it is a folder, and no file"],
  ["ENOENT", "there is no such file or folder"],
  ["EMFILE", "too many files are open; raise the limit of open files (`ulimit -n`)"],
  ["ENFILE", "too many files are open; raise the limit of open files (`ulimit -n`)"],
  ["EIO", "the disk does not work"],
  ["ENAMETOOLONG", "this path is too long"],
]);

/** The others, such as `connect` and `spawn git`, are not about files. */
const ofFiles =
  /^(?:access|chmod|close|copyfile|fstat|fsync|ftruncate|link|lstat|mkdir|mkdtemp|open|opendir|read|readlink|realpath|rename|rm|rmdir|scandir|stat|statfs|symlink|unlink|utime|write)$/;

/** An error of the file system as a sentence; undefined for any other. */
export function fileWords(error: unknown): string | undefined {
  const { code, syscall, path } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined || !ofFiles.test(syscall)) return undefined;
  const said = words.get(code);
  if (said === undefined) return undefined;
  return `${path === undefined ? "A file" : `"${path}"`} cannot be used (${code}): ${said}`;
}
