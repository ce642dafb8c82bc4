import { describe, expect, it } from 'vitest';
import { isMadeUp, isTellingClass } from './stable.ts';

describe('what a machine made up', () => {
  it.each([
    ...[':r3:', 'css-1q2w3e', 'Button_root__a8f2K', 'ember1042', 'x8f3a9c2', 'mui-12', 'sc-bdVaJa'],
    ...['react-select-2-input', '3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'input-418', 'field_90210'],
  ])('is %s', (token) => {
    expect(isMadeUp(token)).toBe(true);
  });

  it.each([
    'status',
    'ticket-status',
    'caseNumber',
    'sys_display',
    'incident.state',
    'resolutionNotes',
    'h2-title',
  ])('is not %s', (token) => {
    expect(isMadeUp(token)).toBe(false);
  });

  it('is in no class that tells what an element is, and neither is a state', () => {
    const classes = ['stage-now', 'is-open', 'active', 'css-1q2w3e', 'ng-dirty', 'docket', 'p4'];
    expect(classes.filter(isTellingClass)).toEqual(['stage-now', 'docket']);
  });
});
