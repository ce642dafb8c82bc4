/** The program of a browser: what CASERAIL_CHROMIUM or CASERAIL_FIREFOX names, or else what is on the path. */
export function findBrowser(browser: 'chromium' | 'firefox'): string | undefined;
/** As {@link findBrowser}, but throws with advice if there is none. */
export function requireBrowser(browser: 'chromium' | 'firefox'): string;
