import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const read = (env: Record<string, string>) => readConfig(env, '/somewhere').model;
const there = { FRONTDESK_MODEL_URL: 'https://models.example.gov.uk/v1/', FRONTDESK_MODEL_NAME: 'small' };

describe('K40 the settings of the language model', () => {
  it('are off without an address, and are for all uses with one', () => {
    expect(read({})).toBeNull();
    expect(read({ FRONTDESK_MODEL_URL: '' })).toBeNull();
    expect(read(there)).toEqual({ url: 'https://models.example.gov.uk/v1', name: 'small', key: undefined, uses: ['rephrase', 'draft', 'summary'] });
    expect(read({ ...there, FRONTDESK_MODEL_KEY: 'sk-1', FRONTDESK_MODEL_USES: 'draft, summary' })).toMatchObject({ key: 'sk-1', uses: ['draft', 'summary'] });
  });

  it.each([
    'http://localhost:11434/v1',
    'http://127.0.0.1:8080/v1',
    'http://[::1]:8080/v1',
    'http://10.1.2.3/v1',
    'http://192.168.0.9/v1',
    'http://ollama:11434/v1',
    'http://model.internal/v1',
  ])('take %s, which no stranger can read', (url) => expect(read({ ...there, FRONTDESK_MODEL_URL: url })?.url).toBe(url));

  it.each([
    'http://models.example.com/v1',
    'http://8.8.8.8/v1',
    'http://169.254.169.254/v1',
    'ftp://localhost/v1',
    'https://user:secret@example.com/v1',
    'https://example.com/v1?key=secret',
    'nonsense',
  ])('refuse %s, naming the variable and not what was given', (url) => {
    const wrong = () => read({ ...there, FRONTDESK_MODEL_URL: url });
    expect(wrong).toThrow(/^FRONTDESK_MODEL_URL takes the base of an API/);
    expect(wrong).not.toThrow(/secret|example\.com/);
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ FRONTDESK_MODEL_URL: 'http://localhost/v1' }, /FRONTDESK_MODEL_NAME/],
    [{ FRONTDESK_MODEL_NAME: 'small' }, /^FRONTDESK_MODEL_NAME is set and FRONTDESK_MODEL_URL is not/],
    [{ FRONTDESK_MODEL_KEY: 'sk-hidden' }, /^FRONTDESK_MODEL_KEY is set and(?!.*sk-hidden)/],
    [{ ...there, FRONTDESK_MODEL_USES: 'rephrase,chat' }, /^FRONTDESK_MODEL_USES takes one or more of rephrase, draft, summary/],
    [{ ...there, FRONTDESK_MODEL_KEY: 'two words' }, /^FRONTDESK_MODEL_KEY takes a secret without spaces\.$/],
    [{ ...there, FRONTDESK_MODEL_NAME: 'a b' }, /^FRONTDESK_MODEL_NAME takes the name of a model/],
  ])('refuse %j', (env, sentence) => expect(() => read(env)).toThrow(sentence));
});
