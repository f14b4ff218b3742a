/** Lends each item to one user at a time. If all are lent, the next user waits for one to be returned. */
export function poolOf<Item>(items: readonly Item[]) {
  const free = [...items];
  const waiting: ((item: Item) => void)[] = [];
  return async <Result>(use: (item: Item) => Promise<Result>): Promise<Result> => {
    const item = free.pop() ?? (await new Promise<Item>((resolve) => waiting.push(resolve)));
    try {
      return await use(item);
    } finally {
      const next = waiting.shift();
      if (next) next(item);
      else free.push(item);
    }
  };
}
