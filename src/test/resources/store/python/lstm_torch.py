# Goes on after a start and measures a passage, with the network in a safetensors file.
# Needs PyTorch (1.13 or later) and nothing else.
import json

import torch
from torch import nn

torch.set_grad_enabled(False)  # Nothing is trained here.

FILE = "lstm.safetensors"
SYMBOLS = "\n \".:;Tacdeghiklopst。了关开门\ufffd"
START = "The "
PASSAGE = "The cell said: \"let go\". 门关了。\nThe gate kept it!"

# The length of a header, the header in JSON, then the numbers.
with open(FILE, "rb") as file:
    length = int.from_bytes(file.read(8), "little")
    header = json.loads(file.read(length))
    data = bytearray(file.read())


def tensor(name):
    """A tensor of the file; one of bytes has a scale for each row."""
    entry = header[name]
    begin, end = entry["data_offsets"]
    kind = {"F32": torch.float32, "F16": torch.float16, "I8": torch.int8}[entry["dtype"]]
    values = torch.frombuffer(data[begin:end], dtype=kind).float().reshape(entry["shape"])
    return values * tensor(name + "_scale")[:, None] if kind == torch.int8 else values


def load_lstm(layer, name):
    """PyTorch has a row for each column of the file, and two biases that it adds up."""
    layer.weight_ih_l0.copy_(tensor(name + "/kernel").T)
    layer.weight_hh_l0.copy_(tensor(name + "/recurrent_kernel").T)
    layer.bias_ih_l0.copy_(tensor(name + "/bias"))
    layer.bias_hh_l0.zero_()


layers = [
    nn.LSTM(26, 12),
    nn.LSTM(12, 8),
]
dense = nn.Linear(8, 26)
load_lstm(layers[0], "lstm_1")
load_lstm(layers[1], "lstm_2")
dense.weight.copy_(tensor("dense/kernel").T)
dense.bias.copy_(tensor("dense/bias"))


def numbers(text):
    return torch.tensor([SYMBOLS.index(symbol if symbol in SYMBOLS else "\ufffd") for symbol in text])


def scores(text):
    """The scores of what comes after each symbol; the layers go on from their states."""
    x = nn.functional.one_hot(numbers(text), len(SYMBOLS)).float()
    for i, layer in enumerate(layers):
        x, states[i] = layer(x, states[i])
    return dense(x)


# Temperature 0: always the likeliest symbol.
text = ""
states = [None] * len(layers)
after = scores(START)
while len(text) < 200:
    text += SYMBOLS[after[-1].argmax()]
    after = scores(text[-1])
print(text)

# The mean of -log p, in nats, of each symbol after the first.
states = [None] * len(layers)
loss = nn.functional.cross_entropy(scores(PASSAGE[:-1]), numbers(PASSAGE[1:]))
print(f"loss {loss:.6f}")
