package gatenotes.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks {@link BrowserExtension} for a page that all tests of a class use, one after the other, for those that leave nothing
 * behind in it: opening one costs two seconds.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface SharedPage {
}
