/**
 * The host match pattern whose permission covers an origin. It has no port: Firefox takes none, and a permission would
 * cover all ports anyway; scripts check the full origin themselves.
 */
export function permissionFor(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
