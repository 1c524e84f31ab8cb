/* Pictures: decoded when they are shown; only the last few are kept. */

import { addressInReport, byId, html } from "./elements.js";
import { run } from "./run.js";

const MOST_PICTURES = 9;
const pictures = new Map();

function bytesOf(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

function addressOfPicture(id) {
  const { src, type } = run.pictures[id];
  const embedded = byId(id);
  if (embedded?.type !== "text/plain") return addressInReport(src);
  return URL.createObjectURL(new Blob([bytesOf(embedded.textContent)], { type }));
}

/** The picture in this role, and a promise of whether it is there. */
export function picture(id, role) {
  const key = `${role} ${id}`;
  const known = pictures.get(key);
  if (known) {
    pictures.delete(key);
    pictures.set(key, known);
    return known;
  }
  const image = html("img", { alt: "", draggable: "false", decoding: "async" });
  const address = run.pictures[id] ? addressOfPicture(id) : null;
  if (address) image.src = address;
  const ready = address
    ? image.decode().then(
        () => true,
        () => false,
      )
    : Promise.resolve(false);
  const fresh = { image, ready, src: run.pictures[id]?.src ?? "", address };
  pictures.set(key, fresh);
  forget();
  return fresh;
}

function forget() {
  for (const [key, { image, address }] of pictures) {
    if (pictures.size <= MOST_PICTURES) return;
    if (image.isConnected) continue;
    pictures.delete(key);
    if (address?.startsWith("blob:")) URL.revokeObjectURL(address);
  }
}
