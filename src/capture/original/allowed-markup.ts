// Owns the allow-list of the original view: what may stand in it at all. All else is taken apart by `write-document`.

const names = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Elements of HTML that are laid out and do nothing else. */
const HTML = names(
  `a abbr acronym address area article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col
  colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6
  head header hgroup hr html i img input ins kbd label legend li main map mark menu meter nav nobr ol optgroup option output p
  picture pre progress q rb rp rt rtc ruby s samp search section select small source span strike strong sub summary sup table tbody
  td textarea tfoot th thead time tr tt u ul var video wbr`,
)

/** Elements of SVG that draw; nothing that is animated, runs, or holds HTML. */
const SVG = names(
  `svg g path rect circle ellipse line polyline polygon text tspan textpath defs symbol use clippath mask pattern lineargradient
  radialgradient stop marker desc image filter switch feblend fecolormatrix fecomponenttransfer fecomposite feconvolvematrix
  fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur femerge
  femergenode femorphology feoffset fepointlight fespecularlighting fespotlight fetile feturbulence`,
)

const MATH = names(
  `math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover munderover
  mmultiscripts mprescripts none mtable mtr mtd semantics`,
)

/** Elements that go with all that is in them. Others that aren't allowed go alone, and what is in them stays. */
export const DROPPED = names(
  `script template noscript noembed noframes base basefont bgsound link meta title style param track annotation annotation-xml
  foreignobject animate animatemotion animatetransform set discard mpath feimage metadata`,
)

/** Elements that show another page or program: their place is kept, with their address as text. */
export const FRAMES = names('iframe frame object embed applet portal fencedframe')

/** Elements without content or end tag. */
export const VOID = names('area br col hr img input source wbr')

/** Names with a hyphen that aren't an author's own. Source: HTML standard, valid custom element name. */
const RESERVED = names(
  'annotation-xml color-profile font-face font-face-src font-face-uri font-face-format font-face-name missing-glyph',
)

/** Whether an element, by its lower-case name, may stand in the view. An author's own elements do nothing without scripts. */
export const isAllowedElement = (name: string): boolean =>
  HTML.has(name) ||
  SVG.has(name) ||
  MATH.has(name) ||
  (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(name) && !RESERVED.has(name))

/** Attributes that say how something looks or reads, on any element: none of them is an address, and none is heard by a script. */
const ATTRIBUTES = names(
  `class id dir lang title hidden role alt width height colspan rowspan headers scope span abbr datetime start reversed type value
  min max low high optimum open label selected checked disabled multiple size rows cols placeholder wrap for align valign bgcolor
  border cellpadding cellspacing char charoff clear color compact face frame hspace link vlink alink text noshade nowrap rules summary
  vspace sizes media shape coords inert popover controls
  d x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy rotate points offset transform viewbox preserveaspectratio pathlength gradientunits
  gradienttransform spreadmethod patternunits patterncontentunits patterntransform maskunits maskcontentunits clippathunits
  markerunits markerwidth markerheight refx refy orient textlength lengthadjust startoffset method spacing xmlns version baseprofile
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
  stroke-dashoffset opacity color-interpolation color-interpolation-filters color-rendering clip-path clip-rule mask filter
  marker-start marker-mid marker-end stop-color stop-opacity flood-color flood-opacity lighting-color font-family font-size
  font-size-adjust font-stretch font-style font-variant font-weight letter-spacing word-spacing text-anchor text-decoration
  text-rendering text-overflow dominant-baseline alignment-baseline baseline-shift direction unicode-bidi writing-mode overflow
  display visibility shape-rendering image-rendering paint-order vector-effect in in2 result stddeviation mode operator k1 k2 k3 k4
  values tablevalues slope intercept amplitude exponent surfacescale diffuseconstant specularconstant specularexponent
  kernelmatrix order divisor bias targetx targety edgemode preservealpha radius scale xchannelselector ychannelselector
  basefrequency numoctaves seed stitchtiles azimuth elevation pointsatx pointsaty pointsatz z limitingconeangle filterunits
  primitiveunits mathvariant mathsize mathcolor mathbackground displaystyle scriptlevel linethickness columnalign rowalign
  columnspacing rowspacing columnlines rowlines columnspan stretchy symmetric fence separator lspace rspace minsize maxsize
  accent accentunder notation depth voffset`,
)

/** Attributes of SVG that may refer to something drawn in the same page: `url(#…)`. */
const REFERENCES = names('clip-path mask filter fill stroke marker-start marker-mid marker-end')

/** A colour, a word, or what is drawn in the same page with a colour to fall back to. */
const DRAWN =
  /^(?:url\(\s*["']?#[^)"'\\]*(?:["']\s*)?\)\s*)?(?:[a-z-]*|#[0-9a-f]+|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|var)\([^()"'\\:]*\))$/i

/** What an attribute's value may be as it stands; `null` when it may not be there. */
export function allowedAttribute(name: string, value: string): string | null {
  if (REFERENCES.has(name)) return DRAWN.test(value.trim()) ? value : null
  if (ATTRIBUTES.has(name)) return value
  if (/^aria-[a-z]+$/.test(name)) return value
  // Style sheets choose by them; what looks like an address or a program is of use only to scripts.
  if (/^data-[a-z0-9_.-]+$/.test(name)) return /^[\p{L}\p{N}\s_.,%#-]{0,200}$/u.test(value) ? value : null
  return null
}
