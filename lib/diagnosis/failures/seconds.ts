/** "1 second", "30 seconds" */
export function seconds(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`;
}
