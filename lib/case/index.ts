export * from './outcome.ts';
export * from './own.ts';
export * from './text.ts';
export * from './types.ts';
