/** A policy that cannot be used. `path` is the JSON path of the place, for example `$.readings[2]`. */
export class PolicyError extends Error {
  readonly path: string;
  /** The message without the place. */
  readonly plain: string;

  constructor(message: string, path: string) {
    super(`${path}: ${message}`);
    this.name = 'PolicyError';
    this.path = path;
    this.plain = message;
  }
}
