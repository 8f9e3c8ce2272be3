/**
 * Returns a voice for the language that is installed on the device. Other voices would send the text to the maker of the
 * browser.
 */
export function findLocalVoice<Voice extends { lang: string; localService: boolean }>(
  voices: readonly Voice[],
  lang: string,
): Voice | undefined {
  return voices.find(
    (voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === lang,
  );
}
