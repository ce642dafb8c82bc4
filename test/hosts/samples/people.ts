/** The facts of a case that is of who is signed in. */
export const MINE = { assignedToMe: true, userIsOwner: true } as const;

/** Those of a case that is somebody else's, or nobody's. */
export const NOT_MINE = { assignedToMe: false, userIsOwner: false } as const;
