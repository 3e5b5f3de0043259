package gatenotes.web;

import gatenotes.demo.TensorDemo;

/** The page's script with a figure whose parts can be pointed at. */
final class PointingProgram {
    private PointingProgram() {
    }

    public static void main(String[] args) {
        var demo = new TensorDemo();
        new Figures(name -> demo).start();
    }
}
