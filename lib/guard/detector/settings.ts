import type { DetectorData } from '../../hosts/site.ts';

/**
 * Reads which pages of this origin to guard, now and whenever that changes. None = the site is not enabled.
 * @param apply throws on damaged data; then it is called once more, with none
 * @param damaged called when the value can't be read or used
 */
export function followSettings(apply: (pages: DetectorData['pages']) => void, damaged: () => void): void {
  // `storageKeys.detector`, whose neighbours would come along.
  const key = `detector:${location.origin}`;
  const take = (data: DetectorData | undefined) => {
    try {
      if (data && data.version !== 1) throw data;
      apply(data ? data.pages : []);
    } catch {
      apply([]);
      damaged();
    }
  };
  const { local } = chrome.storage;
  local.onChanged.addListener((changes) => key in changes && take(changes[key]?.newValue as DetectorData));
  local.get(key).then((stored) => take(stored[key] as DetectorData), damaged);
}
