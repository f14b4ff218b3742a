/** A part of a long list, by the indexes of its rows; `to` is not in it. */
export interface Slice {
  from: number;
  to: number;
}

/** Rows that are drawn together. */
const rowsOfSlice = 40;

/** Cuts a list into parts that can be drawn one by one. */
export function slicesOf(length: number): Slice[] {
  return Array.from({ length: Math.ceil(length / rowsOfSlice) }, (_, index) => ({
    from: index * rowsOfSlice,
    to: Math.min(length, (index + 1) * rowsOfSlice),
  }));
}
