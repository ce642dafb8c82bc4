// The least that a script which follows changes can be.
addEventListener('change', () => undefined, true);
