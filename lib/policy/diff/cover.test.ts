import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart, type Box, cornersOf, cover } from './cover.ts';

const sizes = [3, 2, 4];
const key = (point: readonly number[]) => point.join();
const everyPoint = [...cornersOf(sizes.map((size) => [...Array(size).keys()]))];
const held = (boxes: readonly Box[]) => new Set(boxes.flatMap((box) => [...cornersOf(box)].map(key)));

test('a whole space is one box, without points there is none', () => {
  expect(cover(everyPoint, sizes)).toEqual([
    [
      [0, 1, 2],
      [0, 1],
      [0, 1, 2, 3],
    ],
  ]);
  expect(cover([], sizes)).toEqual([]);
  expect(cover([[]], [])).toEqual([[]]);
});

test('a cross is two boxes that share its middle', () => {
  const cross = [
    [0, 1],
    [1, 0],
    [1, 1],
    [1, 2],
    [2, 1],
  ];
  expect(cover(cross, [3, 3])).toEqual([
    [[0, 1, 2], [1]],
    [[1], [0, 1, 2]],
  ]);
});

test('boxes hold exactly the points of the set, and none is needless', () => {
  fc.assert(
    fc.property(fc.subarray(everyPoint), (points) => {
      const boxes = cover(points, sizes);
      expect(held(boxes)).toEqual(new Set(points.map(key)));
      boxes.forEach((_, i) => {
        expect(held(boxes.filter((__, k) => k !== i)).size).toBeLessThan(points.length);
      });
    }),
  );
});

test('set apart, boxes hold the same points, and none says what the others do', () => {
  const cross = [
    [[0, 1, 2], [1]],
    [[1], [0, 1, 2]],
  ];
  expect(apart(cross)).toEqual([
    [[0, 1, 2], [1]],
    [[1], [0, 2]],
  ]);
  fc.assert(
    fc.property(fc.subarray(everyPoint), (points) => {
      const boxes = cover(points, sizes);
      expect(held(apart(boxes))).toEqual(held(boxes));
    }),
  );
});
