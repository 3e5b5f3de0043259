package gatenotes.site.markdown;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Marked text, {@code ==like this==}. */
final class Mark extends CustomNode {
    /** Finds marked text during parsing; a comparison such as {@code a==b} is none. */
    static final class Processor implements DelimiterProcessor {
        private static final int LENGTH = 2;

        @Override
        public char getOpeningCharacter() {
            return '=';
        }

        @Override
        public char getClosingCharacter() {
            return '=';
        }

        @Override
        public int getMinLength() {
            return LENGTH;
        }

        /** Each equals sign is a node; opener and closer are the inner ones, so the text outside is two nodes away. */
        @Override
        public int process(DelimiterRun opening, DelimiterRun closing) {
            if (opening.originalLength() != LENGTH || closing.originalLength() != LENGTH
                    || isWord(opening.getOpener().getPrevious().getPrevious(), false)
                    || isWord(closing.getCloser().getNext().getNext(), true)) {
                return 0;
            }
            var opener = opening.getOpener();
            var mark = new Mark();
            for (Node node = opener.getNext(); node != closing.getCloser(); ) {
                var next = node.getNext();
                mark.appendChild(node);
                node = next;
            }
            opener.insertAfter(mark);
            return LENGTH;
        }

        /** Whether the text next to the signs is a name, a number or a bracket, as in a comparison. */
        private static boolean isWord(Node node, boolean first) {
            if (!(node instanceof Text text) || text.getLiteral().isEmpty()) {
                return false;
            }
            var letters = text.getLiteral();
            var c = first ? letters.charAt(0) : letters.charAt(letters.length() - 1);
            return c < 0x250 && (Character.isLetterOrDigit(c) || "_)]([".indexOf(c) >= 0);
        }
    }
}
