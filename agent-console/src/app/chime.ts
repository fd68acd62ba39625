let context: AudioContext | undefined;

/** Browsers let a page sound only after the person has touched it: called on every first touch. */
export const readyChime = (): void => {
  context ??= new AudioContext();
  if (context.state === 'suspended') context.resume().catch(() => undefined);
};

const tone = (audio: AudioContext, pitch: number, from: number) => {
  const source = audio.createOscillator();
  const loudness = audio.createGain();
  source.frequency.value = pitch;
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(0.12, from + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, from + 0.45);
  source.connect(loudness).connect(audio.destination);
  source.start(from);
  source.stop(from + 0.5);
};

/** Two soft rising notes. */
export const chime = (): void => {
  if (context?.state !== 'running') return;
  tone(context, 587, context.currentTime);
  tone(context, 784, context.currentTime + 0.16);
};
