/** Where the keyboard goes on, when what had the focus is gone or something new has come. */

/** Goes to a field of the page, where what had the focus is gone. */
export const focusOn = (id: string): void => document.getElementById(id)?.focus();

/** The same for what is not there yet: it comes with the change that has just been made, on a slow laptop some frames later. */
export function focusWhenThere(id: string, frames = 60): void {
  requestAnimationFrame(() => {
    if (document.getElementById(id)) focusOn(id);
    else if (frames > 0) focusWhenThere(id, frames - 1);
  });
}
