import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticleFile, type ArticleFile } from './read-article-file.ts';

/** The articles of a folder of Markdown files, in the order of their names. Throws an Error that names the file that is wrong. */
export const readDemo = (folder: string): ArticleFile[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readArticleFile(file, readFileSync(join(folder, file), 'utf8')));
