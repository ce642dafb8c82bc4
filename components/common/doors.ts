/** A way to save that a page has. */
export interface DoorView {
  readonly via:
    | 'button'
    | 'menu'
    | 'form'
    | 'script'
    | 'request'
    | 'beacon'
    | 'keyboard'
    | 'list'
    | 'bulk'
    | 'quickAction';
  readonly standing: 'guarded' | 'watched' | 'open' | 'notTried';
  readonly about?: string;
}

/** How a page's doors stand, by what browsers have shown. */
export interface DoorsView {
  readonly doors: readonly DoorView[];
  readonly experimental: boolean;
  readonly onSamples: boolean;
  /** True if nothing but the address says which page it is. */
  readonly byAddress: boolean;
}
