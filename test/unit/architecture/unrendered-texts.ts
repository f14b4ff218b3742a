import { fileURLToPath } from 'node:url';
import type { Expression, Node, SourceFile } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import { API, type Checker, type Project, type Type } from 'typescript/unstable/sync';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The product's files, with one more that exists only here. */
const configPath = `${root}tsconfig.unrendered.json`;
const productConfig = (more: string) => ({
  extends: './tsconfig.json',
  files: [more],
  include: ['.wxt/*.d.ts', 'lib', 'components', 'entrypoints'],
});

/**
 * The places in the product where a `Text` that is not rendered becomes a string or a child of an element. TypeScript
 * accepts them: children may be any object, and so may the values of a template literal.
 *
 * `more` is one more file to search. Its path is from the project's root. A result is `path: expression`.
 */
export function unrenderedTexts(more: { path: string; text: string }): string[] {
  const virtual = new Map([
    [configPath, JSON.stringify(productConfig(more.path))],
    [root + more.path, more.text],
  ]);
  const api = new API({
    cwd: root,
    fs: {
      readFile: (path) => virtual.get(path),
      fileExists: (path) => virtual.has(path) || undefined,
    },
  });
  try {
    const project = api.updateSnapshot({ openProjects: [configPath] }).getProject(configPath);
    if (project === undefined) throw new Error('TypeScript did not open the project.');
    return unrenderedIn(project);
  } finally {
    api.close();
  }
}

function unrenderedIn({ program, checker }: Project): string[] {
  const files = program
    .getSourceFileNames()
    .filter((name) => /^(lib|components|entrypoints)\//.test(name.slice(root.length)))
    .map((name) => program.getSourceFile(name))
    .filter((file) => file !== undefined);
  const containsText = textSearch(checker, files);
  return files.flatMap((file) => {
    const expressions = stringifiedIn(file);
    const types = expressions.length === 0 ? [] : checker.getTypeAtLocation(expressions);
    return expressions
      .filter((_, index) => containsText(types[index]))
      .map((expression) => `${file.fileName.slice(root.length)}: ${expression.getText(file)}`);
  });
}

/** The expressions of a file that become strings or children of an element. */
function stringifiedIn(file: SourceFile): Expression[] {
  const found: Expression[] = [];
  const visit = (node: Node) => {
    if (is.isTemplateExpression(node) && !is.isTaggedTemplateExpression(node.parent)) {
      found.push(...node.templateSpans.map(({ expression }) => expression));
    }
    if (is.isJsxExpression(node) && node.expression !== undefined && isShownAsIs(node.parent)) {
      found.push(node.expression);
    }
    if (is.isPropertyAccessExpression(node) && node.name.text === 'join') found.push(node.expression);
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

/** TypeScript checks the props of components. It does not check `key` and attributes with a hyphen. */
function isShownAsIs(parent: Node): boolean {
  return !is.isJsxAttribute(parent) || /^key$|-/.test(parent.name.getText());
}

/** Whether a value of a type can be a `Text`, or an array with one in it. */
function textSearch(checker: Checker, files: readonly SourceFile[]): (type: Type | undefined) => boolean {
  const home = files.find(({ fileName }) => fileName === `${root}lib/language/text.ts`);
  const module = home && checker.getSymbolAtLocation(home);
  const symbol = module && checker.getMemberInModuleExports(module, 'Text');
  if (symbol === undefined) throw new Error('lib/language/text.ts exports no Text.');
  const text = checker.getDeclaredTypeOfSymbol(symbol);
  const known = new Map<number, boolean>();

  function contains(type: Type | undefined): boolean {
    if (type === undefined) return false;
    const result = known.get(type.id) ?? search(type);
    known.set(type.id, result);
    return result;
  }
  function search(type: Type): boolean {
    if (type.isUnionType()) return type.getTypes().some(contains);
    if (!type.isObjectType()) return false;
    if (type.isTypeReference() && checker.isArrayLikeType(type)) {
      return checker.getTypeArguments(type).some(contains);
    }
    return checker.isTypeAssignableTo(type, text);
  }
  return contains;
}
