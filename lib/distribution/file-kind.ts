/** Keys of which a policy has at least one, whatever else is wrong with it. */
const OF_POLICY = ['format', 'extends', 'statuses', 'rules'];
/** Keys of a settings file, or of a piece of one. */
const OF_SETTINGS = ['settings', 'sites', 'responses', 'policies', 'profiles'];

/**
 * Why a file of keys and values is none that can be imported at all: then a list of all that it lacks to be a policy would
 * lead astray. Undefined for what may be one.
 * @param value what the file holds, and is neither marked as settings nor a host profile
 */
export function strangeKind(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const has = (key: string): boolean => Object.hasOwn(value, key);
  if (OF_POLICY.some(has)) return undefined;
  return OF_SETTINGS.some(has)
    ? 'Not a whole settings file: it begins with "format": "caserail-settings" and "version": 1, and has all else as Caserail exports it'
    : 'No policy, host profile or settings file of Caserail: is it the right file?';
}
