package gatenotes.site.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FieldNamesTest {
    private static final String ROOT = "let L=superclass=>{return superclass;};";

    @Test
    void unrelatedClassesShareNamesAndRelatedOnesDoNot() {
        assertEquals(ROOT + "function B(){H.call(this);this.a=0;}"
                        + "function C(){let a=this;B.call(a);a.b=null;a.c=0;}"
                        + "let E=L(B);function F(){E.call(this);this.b=1;}"
                        + "function G(){H.call(this);this.a=0;}"
                        + "let f=(c,g)=>c.a+c.b.c+g.a;",
                FieldNames.shared(ROOT + "function B(){H.call(this);this.jq=0;}"
                        + "function C(){let a=this;B.call(a);a.jr=null;a.js=0;}"
                        + "let E=L(B);function F(){E.call(this);this.jt=1;}"
                        + "function G(){H.call(this);this.ju=0;}"
                        + "let f=(c,g)=>c.jq+c.jr.js+g.ju;"));
    }

    @Test
    void methodsTextsAndTheBrowserKeepTheirNames() {
        assertEquals(ROOT + "function B(){H.call(this);this.c=0;this.id=0;}"
                        + "M([B,\"b\",f]);let g=d=>d.a()+'.jq'+\".jq\"+d.c+d.id+1.5;",
                FieldNames.shared(ROOT + "function B(){H.call(this);this.jq=0;this.id=0;}"
                        + "M([B,\"b\",f]);let g=d=>d.a()+'.jq'+\".jq\"+d.jq+d.id+1.5;"));
    }

    @Test
    void aClassWrittenInAnotherWayKeepsItsNames() {
        var script = ROOT + "function B(){let a=this;H.call(a);a.jq={};}let f=c=>c.jq;";
        assertEquals(script, FieldNames.shared(script));
    }
}
