/** Wrong use of a command: exit status 2. The message says what to do. */
export class UsageError extends Error {}
