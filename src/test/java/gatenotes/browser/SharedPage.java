package gatenotes.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks {@link BrowserExtension} for a page that all tests of a class share, one after the other. It is for tests that leave
 * no state in the page, because opening one takes 2 s.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface SharedPage {
}
