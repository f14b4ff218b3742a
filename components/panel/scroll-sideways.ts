/** How much of what is beside it is to be seen, px: there is more that way. */
const peek = 32;

/** Scrolls a row, and nothing around it, until a part of it can be seen with the beginning of its neighbours. */
export function scrollSideways(
  row: Pick<HTMLElement, 'scrollLeft' | 'clientWidth'>,
  { offsetLeft, offsetWidth }: Pick<HTMLElement, 'offsetLeft' | 'offsetWidth'>,
): void {
  const atRight = offsetLeft + offsetWidth + peek - row.clientWidth;
  row.scrollLeft = Math.min(Math.max(row.scrollLeft, atRight), offsetLeft - peek);
}
