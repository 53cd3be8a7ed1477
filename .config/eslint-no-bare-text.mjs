/**
 * Page translation replaces text nodes, and Lit then goes on writing into nodes that are gone: a customer would read "in review"
 * after "approved". So what stands between tags in a template is never a value, only markup: another template, `nothing`, a list,
 * or a renderer. Text that changes is bound to `.textContent`.
 */
const markupCalls = /^(render|repeat|map|keyed|guard|when|choose|cache|until|join)/;

function isMarkup(node) {
  switch (node?.type) {
    case 'TaggedTemplateExpression':
      return ['html', 'svg'].includes(node.tag.name);
    case 'Identifier':
      return node.name === 'nothing';
    case 'ConditionalExpression':
      return isMarkup(node.consequent) && isMarkup(node.alternate);
    case 'LogicalExpression':
      return isMarkup(node.right);
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'ChainExpression':
      return isMarkup(node.expression);
    case 'CallExpression': {
      const callee = node.callee.property ?? node.callee;
      return markupCalls.test(callee.name ?? '');
    }
    default:
      return false;
  }
}

/** Whether the expression after these strings stands between tags, and not inside one. */
function isChild(before) {
  const text = before.join('').replace(/<!--[\s\S]*?-->/g, '');
  return text.lastIndexOf('<') <= text.lastIndexOf('>');
}

export const noBareText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { bare: 'Bind text that changes to .textContent: page translation makes a bare text binding untrue.' },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (!['html', 'svg'].includes(node.tag.name)) return;
        const { expressions, quasis } = node.quasi;
        for (const [index, expression] of expressions.entries()) {
          const before = quasis.slice(0, index + 1).map((quasi) => quasi.value.raw);
          if (isChild(before) && !isMarkup(expression)) context.report({ node: expression, messageId: 'bare' });
        }
      },
    };
  },
};
