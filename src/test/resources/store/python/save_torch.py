# Saves a small network of random weights as safetensors and prints what it writes and its loss.
# Called with the name of a network in a folder that takes the file.

import json
import struct
import sys

import torch
from torch import nn

# Not in the order of code points.
SYMBOLS = "门 abc."


class Recurrent(nn.Module):
    """One module of two layers, on one-hot vectors."""
    def __init__(self):
        super().__init__()
        self.rnn = nn.LSTM(len(SYMBOLS), 5, num_layers=2)
        self.decoder = nn.Linear(5, len(SYMBOLS))

    def forward(self, x):
        return self.decoder(self.rnn(nn.functional.one_hot(x, len(SYMBOLS)).float())[0])


class Embedded(nn.Module):
    """An embedding as wide as the layer, without biases."""
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(len(SYMBOLS), 6)
        self.encoder = nn.GRU(6, 6, bias=False)
        self.head = nn.Linear(6, len(SYMBOLS), bias=False)

    def forward(self, x):
        return self.head(self.encoder(self.embed(x))[0])


class Modules(nn.Module):
    """Modules of different kinds and units."""
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.RNN(len(SYMBOLS), 4), nn.GRU(4, 5), nn.LSTM(5, 3)])
        self.dense = nn.Linear(3, len(SYMBOLS))

    def forward(self, x):
        x = nn.functional.one_hot(x, len(SYMBOLS)).float()
        for layer in self.layers:
            x = layer(x)[0]
        return self.dense(x)


def save(name, tensors):
    header = {"__metadata__": {"vocabulary": SYMBOLS}}
    data = b""
    for key, values in tensors.items():
        numbers = values.flatten().tolist()
        header[key] = {"dtype": "F32", "shape": list(values.shape),
                       "data_offsets": [len(data), len(data) + 4 * len(numbers)]}
        data += struct.pack(f"<{len(numbers)}f", *numbers)
    text = json.dumps(header).encode()
    with open(name + ".safetensors", "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


# Seeds of networks that write more than one symbol.
kind, seed = {"torch_lstm": (Recurrent, 40), "torch_gru_embedding": (Embedded, 43), "torch_modules": (Modules, 42)}[sys.argv[1]]
torch.manual_seed(seed)
network = kind()
with torch.no_grad():
    for parameter in network.parameters():
        parameter.mul_(6)
    save(sys.argv[1], network.state_dict())
    read = [SYMBOLS.index(symbol) for symbol in "ab"]
    for _ in range(200):
        read.append(int(network(torch.tensor(read))[-1].argmax()))
    print("".join(SYMBOLS[i] for i in read[2:]))
    passage = torch.tensor([SYMBOLS.index(symbol) for symbol in "abba 门 cab."])
    print(f"loss {nn.functional.cross_entropy(network(passage[:-1]), passage[1:]):.6f}")
