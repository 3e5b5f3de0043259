package gatenotes.site.markdown;

import org.commonmark.node.CustomBlock;

/** A block of HTML that has Markdown in some of its elements: pieces of HTML, and what the Markdown between them means. */
final class MixedHtml extends CustomBlock {
}
