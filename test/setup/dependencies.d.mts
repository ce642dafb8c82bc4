/** True if npm's record of what is installed holds all that the lockfile asks of this platform. */
export function matchesLockfile(wanted: unknown, installed: unknown): boolean;
export function whyInstall(): string | undefined;
export function ensureDependencies(): Promise<void>;
