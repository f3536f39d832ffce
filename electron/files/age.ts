/**
 * Files under a passphrase, in the age format (age-encryption.org/v1, its scrypt recipient): any tool that knows age opens them.
 * scrypt takes about a second and 256 MB on purpose, so this belongs into a process of its own.
 */
import { armor, Decrypter, Encrypter, type Identity, type Stanza } from "age-encryption";
import { WorkshopError } from "../../shared/base/result.ts";
import { HAND_OVER_WORDS } from "../../shared/guidance/hand-over-words.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";

const { opening: words } = HAND_OVER_WORDS;

const BEGINS = "age-encryption.org/v1\n";
/** The same as letters, for mail: age's own tool reads both. */
const ARMORED = "-----BEGIN AGE ENCRYPTED FILE-----";
/** What scrypt may ask for, as the logarithm of its work: 1 GB of memory. Source: the limit of age-encryption. */
const MOST_WORK = 20;

/** What age's own tool asks for, in the same measure. */
const USUAL_WORK = 18;

/** Puts bytes under a passphrase. @param work less than usual for tests alone. */
export async function lock(bytes: Uint8Array, passphrase: string, work = USUAL_WORK): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(work);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(bytes);
}

/**
 * The bytes under a passphrase.
 * @param file its name or path, for the sentences.
 * @throws WorkshopError "not-a-workshop" where it is no age file or has no passphrase, "invalid" where the passphrase is another,
 * "damaged" where the passphrase is right, or can't be tried, and the file is not as it was written.
 */
export async function unlock(bytes: Uint8Array, passphrase: string, file: string): Promise<Uint8Array> {
  const name = inQuotes(file);
  const plain = binary(bytes, name);
  let stanzas: readonly Stanza[] | null = null;
  let missed = false;
  const decrypter = new Decrypter();
  // They are asked one after the other, each where the one before had no key: so what went wrong is known without reading messages.
  decrypter.addIdentity(
    asked((found) => {
      stanzas = found;
      checkStanzas(found, name);
    }),
  );
  decrypter.addPassphrase(passphrase);
  decrypter.addIdentity(asked(() => (missed = true)));
  try {
    return await decrypter.decrypt(plain);
  } catch (error) {
    if (error instanceof WorkshopError) throw error;
    if (missed) throw new WorkshopError("invalid", words.wrong(name));
    throw new WorkshopError("damaged", stanzas === null ? words.cutOff(name) : words.damaged(name), String(error));
  }
}

/** One that has no key, and is told what the file is locked with. */
const asked = (tell: (stanzas: readonly Stanza[]) => void): Identity => ({
  unwrapFileKey: (stanzas) => {
    tell(stanzas);
    return null;
  },
});

function checkStanzas(stanzas: readonly Stanza[], name: string): void {
  const scrypt = stanzas.find(({ args: [kind] }) => kind === "scrypt");
  if (!scrypt) throw new WorkshopError("not-a-workshop", words.noPassphrase(name));
  if (Number(scrypt.args[2]) > MOST_WORK) throw new WorkshopError("not-a-workshop", words.tooMuchWork(name));
}

function binary(bytes: Uint8Array, name: string): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 128)).toString("latin1");
  if (start.trimStart().startsWith(ARMORED)) {
    try {
      return armor.decode(Buffer.from(bytes).toString("latin1"));
    } catch (error) {
      throw new WorkshopError("damaged", words.cutOff(name), String(error));
    }
  }
  if (start.startsWith(BEGINS)) return bytes;
  // One that was cut off within its first line is no other kind of file.
  if (bytes.length > 0 && BEGINS.startsWith(start)) throw new WorkshopError("damaged", words.cutOff(name));
  throw new WorkshopError("not-a-workshop", bytes.length === 0 ? words.empty(name) : words.notLocked(name));
}
