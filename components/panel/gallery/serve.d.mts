/** Where the gallery is built, and its pictures are kept. */
export declare const OUTPUT: string;

/** Builds the gallery and serves it on a free port of this machine; `?state=…&lang=…&dir=…` shows one state alone. */
export declare function serveGallery(): Promise<{ readonly address: string; close(): void }>;
