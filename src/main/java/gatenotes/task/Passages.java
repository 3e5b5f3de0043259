package gatenotes.task;

/** Our own short texts for networks to learn by heart. */
public final class Passages {
    private Passages() {
    }

    /** A few paragraphs in Chinese. */
    public static String chinese() {
        return """
                水从山上下来，要过许多道闸门。第一道是忘的门：门开着，昨天的水就留下来；门关上，昨天的水就放走。第二道是进的门：\
                今天的雨下得再大，门不开，一滴也进不来。第三道是出的门：池里的水再满，门不开，下游也看不见。
                看门的人记性不好，他只做三件事：看看天，看看水位，然后转一转手里的阀门。转多少，不是规矩上写好的，是他一次一次学来的。\
                开大了，下游的田淹了，有人来骂他；开小了，田里干了，也有人来骂他。骂得多了，他的手就准了。
                有一年春天，雨一连下了二十八天。别的池子都满了，又都空了，只有他的池子，水位还是刚下雨那天的样子。有人问他记住了什么，\
                他说：我什么也没记住，是门记住了。忘的门一直开着，进的门一直关着，水自己就留在那里。
                后来来了一个读书人，在纸上写下了看门人的手艺。新的水等于旧的水乘上忘的门，加上雨水乘上进的门；看得见的水等于池里的水乘上\
                出的门。读书人说，这就够了。看门人看不懂字，但是他看懂了图，说：对，水就是这样走的。
                读书人又问：要是错了，怎么知道该怪谁？看门人指着水渠说：顺着水往回走。错从下游来，一道门一道门地往上找，每道门都认下\
                自己那一份。门开得大的，认得多；门关着的，一份也不认。走到头，人人都知道自己该改多少，明天就都改一点。
                读书人把这话也写了下来。他改了又改，算了又算，发现走得太远的时候，错会越来越轻，轻得像没有错一样；有时又会越来越重，\
                重得把纸都压破。看门人笑了，说：太轻，就把忘的门开着；太重，就先截下一半再说。
                读书人住了下来，跟着看门人学。头一天，他把三道门都开到一半，水进来一半，留下一半，出去一半，谁也没来骂他，谁也没来谢他。\
                看门人说：一半是最稳当的，也是最没用的。什么都记一半，就等于什么都没记住。
                第二天，他学着看天。天上有云，他就把进的门开大一点；天上有太阳，他就把进的门关小一点。看门人说：看天是对的，只是今天的天，\
                还要和昨天的水放在一起看。池子快满的时候，有云也不能开；池子快干的时候，没有云也要等。
                第三天，他忘了昨天的水是多少。看门人让他看看出的门：门外流过去的水，就是昨天留给今天的话。话说得少，不等于水少；门关着，\
                水还在里面。读书人这才明白，看得见的和留得住的，原来是两样东西。
                第四天，一位客人从海边来，说他们那里只有一道门，水来了就过，过了就没了，所以三天以前的事，谁也说不清楚。读书人给他看池子，\
                客人看了半天，问：水为什么不流走？读书人说：因为没有人叫它走。客人又问：那么水为什么不发臭？读书人说：因为该走的时候，门会开。
                客人回去以后，在海边也挖了一个池子，装了三道门。起初他不会转阀门，水不是太多就是太少。他照着读书人的图，错一次，往回走一次，\
                改一点，再来一次。走了五百次，他的池子也稳了。他写信来说：我现在知道，难的不是造门，难的是让每一道门都知道自己错在哪里。
                读书人把信念给看门人听。看门人说：他学会了。又说：池子挖得越大，门就越多，一个人转不过来，就要许多人一起转；人多了，\
                还要有人站在高处喊口令。喊口令也要花工夫，所以小池子还是一个人转得快，大池子才用得着许多人。
                又过了许多年，看门人老了，转不动阀门了。他把手艺交给读书人，只说了一句：不要问水记得什么，要问门学会了什么。读书人点点头，\
                把这句话写在第一页。他翻开旧纸，看见自己最早画的那张图，三道门，一池水，一条来路，一条去路。图上什么字也没有，可是他看得\
                比谁都明白。
                那天夜里又下雨了。他没有起来看天，也没有起来看水。他躺在床上听，雨打在池子里，声音不大也不小；门在风里轻轻地响，开着的开着，\
                关着的关着。他知道水会留在该留的地方，就睡着了。第二天早上，水位和昨天一样，田里也刚刚好。没有人来骂他，也没有人来谢他。\
                他想，这就是学会了。
                天晴以后，他在池边种了一棵树。树一年一年长高，影子落在水里，水满的时候影子长，水浅的时候影子短，一看就知道今天该转多少。
                从此山下的人家都会这门手艺。小孩子从小就背：看天，看水，转阀门；错了往回走，改一点，再来。
                """;
    }

    /** A few paragraphs in English. */
    public static String english() {
        return """
                The water comes down from the hill and passes three gates. The first gate is the gate of forgetting: while it \
                is open, the water of yesterday stays; when it is shut, the water of yesterday runs away. The second gate is \
                the gate of coming in: however hard it rains today, not a drop comes in unless the gate is open. The third \
                gate is the gate of going out: however full the pool, nobody down the valley sees the water unless the gate \
                is open.
                The keeper of the gates has a poor memory. He does three things: he looks at the sky, he looks at the water, \
                and he turns the wheel in his hand. How far he turns it is not written in any book. He learnt it, one day \
                after the other. When he opened the gate too far, the fields were flooded, and somebody came and shouted. \
                When he opened it too little, the fields were dry, and somebody came and shouted. After much shouting his \
                hand was steady.
                One spring it rained for twenty-eight days. All the other pools were full and then they were empty, but in \
                his pool the water stood where it had stood on the first day of the rain. What do you remember, the people \
                asked him. I remember nothing, said the keeper. The gates remember. The gate of forgetting was open, and the \
                gate of coming in was shut, and so the water stayed.
                Then a woman came who could write, and she wrote down the craft of the keeper. The new water is the old water \
                times the first gate, and the rain times the second gate. The water that is seen is the water in the pool \
                times the third gate. That is all, she said. The keeper could not read the words, but he could read the \
                picture. Yes, he said, that is the way the water goes.
                And when it goes wrong, she asked, how do you know who is to blame? The keeper pointed to the ditch. Walk \
                back along the water, he said. The blame comes from down the valley. It walks up from gate to gate, and every \
                gate takes its own part. The gate that stood wide open takes much, and the gate that was shut takes nothing. \
                At the end of the walk everybody knows how much to change, and tomorrow everybody changes a little.
                She wrote that down, too. She counted and counted, and she found that on a long walk the blame grows lighter \
                and lighter, until it is as if there had been none; and now and then it grows heavier and heavier, until it \
                tears the paper. The keeper laughed. When it is too light, he said, leave the gate of forgetting open. When \
                it is too heavy, cut it in half and go on.
                Since then everybody in the valley knows the craft. The children learn it by heart: look at the sky, look at \
                the water, turn the wheel; and when it goes wrong, walk back, change a little, and begin again.
                """;
    }
}
