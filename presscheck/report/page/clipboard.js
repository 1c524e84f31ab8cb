/* Copies a command to the clipboard. */

import { html } from "./elements.js";
import { showMessage } from "./message.js";

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = html("textarea", { class: "unseen", readonly: true });
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    focused?.focus();
    return copied;
  }
}

export async function copyCommand(text) {
  const copied = await copyText(text);
  showMessage(copied ? "Copied: " : "Copy this: ", text);
}
