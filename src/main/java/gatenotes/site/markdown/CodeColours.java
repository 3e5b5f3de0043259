package gatenotes.site.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Marks the words of a program by their kind; the style sheet colours them. Safe for use by several threads. */
final class CodeColours {
    /** The token makers by the names that authors use; a maker's own name works, too. */
    private static final Map<String, String> NAMES = new TreeMap<>();

    /** One set of makers for each thread: a maker is costly to create and keeps its position in a text. */
    private static final ThreadLocal<Map<String, TokenMaker>> MAKERS = ThreadLocal.withInitial(HashMap::new);

    static {
        for (var line : """
                actionscript as
                asm assembly nasm x86
                asm6502 6502
                bat batch cmd dos
                c h objc objective-c objectivec
                clojure clj
                cpp c++ cc cxx hpp cuda glsl hlsl
                cs csharp c#
                css
                csv tsv
                d
                dart
                delphi pascal
                dtd
                env dotenv
                dockerfile docker
                fortran f90
                golang go
                groovy gradle
                handlebars hbs
                htaccess apache apacheconf
                hosts
                html htm xhtml vue svelte freemarker ftl
                ini toml cfg conf
                java
                javascript js jsx mjs node
                json jsonc json5
                jsp
                kotlin kt kts
                latex tex
                less scss sass
                lisp scheme elisp racket
                lua
                makefile make mk
                markdown md
                nsis
                perl pl
                php
                powershell ps ps1
                properties
                proto protobuf
                python py python3 py3
                ruby rb
                rust rs
                sas
                scala
                sql mysql postgresql sqlite plsql
                tcl
                typescript ts tsx
                unix bash sh shell zsh
                vb vbnet visual-basic
                vhdl
                xml svg rss plist xsl pom
                yaml yml""".split("\n")) {
            var names = line.split(" ");
            for (var name : names) {
                NAMES.put(name, "text/" + names[0]);
            }
        }
    }

    private CodeColours() {
    }

    /**
     * The code as HTML, its words in {@code span} elements; without any if the language is unknown.
     *
     * @param language as the author named it, in any case
     */
    static String html(String code, String language) {
        var type = NAMES.get(language.toLowerCase(Locale.ROOT));
        if (type == null) {
            return Html.escaped(code);
        }
        var maker = MAKERS.get().computeIfAbsent(type, TokenMakerFactory.getDefaultInstance()::getTokenMaker);
        var html = new StringBuilder(code.length() * 2);
        var state = start(maker, type, code);
        for (var line : code.split("(?<=\n)")) {
            var length = line.endsWith("\n") ? line.length() - 1 : line.length();
            var segment = new Segment(line.toCharArray(), 0, length);
            line(maker.getTokenList(segment, state, 0), html);
            state = maker.getLastTokenTypeOnLine(segment, state);
            html.append(line, length, line.length());
        }
        return html.toString();
    }

    /** The language that an unknown name was probably meant to be; null for a known name, and for a name that resembles none. */
    static String meant(String language) {
        var lower = language.toLowerCase(Locale.ROOT);
        return NAMES.containsKey(lower) ? null : Misspelling.meant(lower, NAMES.keySet());
    }

    /** The state in which the maker starts: PHP without its opening tag is still PHP. */
    private static int start(TokenMaker maker, String type, String code) {
        if (!type.equals("text/php") || code.stripLeading().startsWith("<")) {
            return TokenTypes.NULL;
        }
        var tag = "<?php ".toCharArray();
        return maker.getLastTokenTypeOnLine(new Segment(tag, 0, tag.length), TokenTypes.NULL);
    }

    private static void line(Token first, StringBuilder html) {
        String open = null;
        for (var token = first; token != null && token.isPaintable(); token = token.getNextToken()) {
            var kind = kind(token.getType());
            // A string with escapes is several tokens of one kind, which share a span.
            if (open != null && !open.equals(kind)) {
                html.append("</span>");
            }
            if (kind != null && !kind.equals(open)) {
                html.append("<span class=\"").append(kind).append("\">");
            }
            open = kind;
            html.append(Html.escaped(token.getLexeme()));
        }
        if (open != null) {
            html.append("</span>");
        }
    }

    /** The class of a word, or null for a word in the text's colour. */
    private static String kind(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL, TokenTypes.COMMENT_MULTILINE, TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD, TokenTypes.COMMENT_MARKUP, TokenTypes.MARKUP_COMMENT -> "hl-c";
            case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.MARKUP_TAG_NAME -> "hl-k";
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE, TokenTypes.LITERAL_CHAR, TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.REGEX, TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE, TokenTypes.ERROR_STRING_DOUBLE,
                    TokenTypes.ERROR_CHAR, TokenTypes.MARKUP_CDATA -> "hl-s";
            case TokenTypes.LITERAL_BOOLEAN, TokenTypes.LITERAL_NUMBER_DECIMAL_INT, TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL, TokenTypes.ERROR_NUMBER_FORMAT,
                    TokenTypes.MARKUP_ENTITY_REFERENCE -> "hl-n";
            case TokenTypes.FUNCTION, TokenTypes.DATA_TYPE, TokenTypes.MARKUP_TAG_ATTRIBUTE -> "hl-t";
            case TokenTypes.ANNOTATION, TokenTypes.PREPROCESSOR, TokenTypes.VARIABLE, TokenTypes.MARKUP_DTD,
                    TokenTypes.MARKUP_PROCESSING_INSTRUCTION, TokenTypes.MARKUP_CDATA_DELIMITER -> "hl-a";
            default -> null;
        };
    }
}
