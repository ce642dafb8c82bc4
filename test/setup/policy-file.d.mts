/** Where tests put Chromium's enterprise policy. It holds for the whole machine while it is there. */
export const POLICY_FILE: string;
export function canWritePolicy(): boolean;
