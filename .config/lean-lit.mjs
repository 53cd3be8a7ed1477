/**
 * Lit weighs a quarter of all that a page fetches before it shows a status. These pieces serve other people's elements: older
 * browsers than the build's target, decorators, attributes that mirror properties, templates of SVG or MathML or with bindings in
 * a comment or a text area, directives that wait. The names are those of the pinned releases: a piece that is not found any more
 * stops the build, and the elements are tested, in every engine, on what is left.
 */
const cuts = {
  'reactive-element/css-tag.js': [
    // Every browser that reads the build's syntax has style sheets that can be adopted.
    [
      ',e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,',
      ',e=!0,',
    ],
    [
      'else for(const e of o){const o=document.createElement("style"),n=t.litNonce;void 0!==n&&o.setAttribute("nonce",n),o.textContent=e.cssText,s.appendChild(o)}',
    ],
    ['t instanceof CSSStyleSheet?t:t.styleSheet', 't.styleSheet'],
    [
      'c=e?t=>t:t=>t instanceof CSSStyleSheet?(t=>{let e="";for(const s of t.cssRules)e+=s.cssText;return r(e)})(t):t',
      'c=t=>t',
    ],
    [
      'get styleSheet(){let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t}toString(){return this.cssText}',
      'get styleSheet(){return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}',
    ],
    // A style sheet of ours is one text, with nothing put into it.
    [
      'constructor(t,e,o){if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}',
      'constructor(t){this.cssText=t}',
    ],
    [
      '(t,...e)=>{const o=1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to \'css\' function must be a \'css\' function result: "+t+". Use \'unsafeCSS\' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0]);return new n(o,t,s)}',
      '([t])=>new n(t)',
    ],
  ],
  'reactive-element/reactive-element.js': [
    // Decorators, which nothing on a customer's page uses.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;'],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    ],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}'],
    ['void 0!==t.l&&(this.l=[...t.l]),'],
    [',this.constructor.l?.forEach(t=>t(this))'],
    [',s=[...r(t),...o(t)]', ',s=r(t)'],
    ['removeController(t){this._$EO?.delete(t)}'],
    // Properties that are reflected to their attributes, or that hold a list or an object as JSON.
    [
      'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
    ],
    [',c=a.trustedTypes,l=c?c.emptyScript:""'],
    ['break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}'],
    [
      '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
    ],
    [
      'if(void 0!==e&&this._$Em!==e){const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null}',
      'this[e]=u.fromAttribute(s,i.getPropertyOptions(e).type)',
    ],
    ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))'],
    [
      '{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
      '){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
    ],
    ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),'],
    [',this._$Em=null,this._$Ev()', ',this._$Ev()'],
    ['converter:u,reflect:!1,useDefault:!1,'],
    [',p=a.reactiveElementPolyfillSupport'],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")'],
  ],
  'lit-element/lit-element.js': [
    [
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
    ],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),'],
    [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ';'],
    ['(s.litElementVersions??=[]).push("4.2.2");'],
  ],
  'lit-html/lit-html.js': [
    // Templates of SVG and of MathML.
    ['2===i?"<svg>":3===i?"<math>":""', '""'],
    ['+(2===i?"</svg>":3===i?"</math>":"")'],
    [',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}', ');'],
    ['if(this.el=S.createElement(f,e),', '(this.el=S.createElement(f,e),'],
    // Bindings between the tags of an element whose content is raw text.
    ['y.test(u[2])&&(n=RegExp("</"+u[2],"g")),'],
    [',y=/^(?:script|style|textarea|title)$/i'],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    ],
    // Bindings in comments.
    ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}'],
    // Directives that wait, and must be told when their part is taken out.
    ['this._$AN=void 0,this._$AD=t', 'this._$AD=t'],
    ['this._$AN=void 0,this._$AA=t', 'this._$AA=t'],
    ['this._$AN=void 0,this.element=t,this.name=i', 'this.element=t,this.name=i'],
    ['this._$AN=void 0,this._$AM=i', 'this._$AM=i'],
    [',this._$Cv=e?.isConnected??!0'],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}'],
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}'],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}'],
    ['get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}', '_$AI(t){M(this,t)}'],
    ['for(this._$AP?.(!1,!0,s);t!==this._$AB;)', 'for(;t!==this._$AB;)'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}'],
    ['h?._$AO?.(!1),'],
    // Compiled templates, other documents to create nodes in, the inside of parts for tools.
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ],
    ['const{values:i,_$litType$:s}=t', 'const{values:i}=t'],
    ['(t?.creationScope??l).importNode', 'l.importNode'],
    [
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    ],
    // Listeners that are objects, or that come with options.
    [
      ',e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element',
      ',e=t===A&&s!==A,h=t!==A&&s===A;e&&this.element',
    ],
    [
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH(t)',
    ],
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3")'],
  ],
};

/** The text of one of Lit's modules without what a customer's page would download for nothing; undefined for any other module. */
export function leanLit(code, id) {
  const file = Object.keys(cuts).find((name) => id.endsWith(`/${name}`));
  if (!file) return undefined;
  return cuts[file].reduce((text, [piece, instead = '']) => {
    if (!text.includes(piece)) throw new Error(`This piece of Lit is not there any more: ${piece}`);
    return text.replace(piece, () => instead);
  }, code);
}
