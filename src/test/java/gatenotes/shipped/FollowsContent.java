package gatenotes.shipped;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test of this project's own content. On a site without that content, with another language or with other
 * templates, the test is reported as skipped, with the reason.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FollowsContentCondition.class)
public @interface FollowsContent {
    /** Files that have to exist, relative to the project's folder. */
    String[] value();

    /** A page that the finished site has to have, made by the first theme; empty for a test that opens none. */
    String page() default "";

    /** The language of that page. */
    String lang() default "zh-CN";
}
