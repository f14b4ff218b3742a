/** A listener for `focusout` that calls back when the focus leaves an element with everything in it. */
export function onLeave(leave: () => void) {
  return ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const stays =
      currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!stays) leave();
  };
}
