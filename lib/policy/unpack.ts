import type { CompiledPolicy, PackedPolicy } from './compile.ts';

/** Makes a policy that came as plain data ready to judge: all that a page needs of what compiles. */
export const unpack = (packed: PackedPolicy): CompiledPolicy => ({
  ...packed,
  cells: new Map(),
  near: new Map(),
});
