export const megabyte = 1024 * 1024;

/** `12 bytes`, `1.5 MB`: rounded up, so that what is over a limit never reads as the limit itself. */
export function writeBytes(bytes: number): string {
  if (bytes < megabyte) return `${bytes} bytes`;
  return `${Math.ceil((bytes / megabyte) * 10) / 10} MB`;
}
