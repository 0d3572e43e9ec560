"""The same work in PyTorch on two threads, in Double; prints names and seconds. Asked for by `make bench`."""
import time

import torch

torch.set_num_threads(2)
torch.set_default_dtype(torch.float64)
torch.manual_seed(0)


def seconds(runs, work):
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return sorted(times)[runs // 2]


x = torch.rand(64, 784) * 2 - 1
y = torch.arange(64) % 10
for name, activation in [("ReLU", torch.nn.ReLU), ("tanh", torch.nn.Tanh), ("sigmoid", torch.nn.Sigmoid)]:
    net = torch.nn.Sequential(
        torch.nn.Linear(784, 1000), activation(), torch.nn.Linear(1000, 200), activation(), torch.nn.Linear(200, 10)
    )
    loss = torch.nn.CrossEntropyLoss()

    def forward():
        with torch.no_grad():
            loss(net(x), y)

    def gradient():
        net.zero_grad()
        loss(net(x), y).backward()

    print(name, "forward", seconds(60, forward))
    print(name, "gradient", seconds(60, gradient))

inputs = torch.rand(8, 20) * 2 - 1
targets = torch.rand(8, 5)
small = torch.nn.Sequential(torch.nn.Linear(20, 30), torch.nn.Tanh(), torch.nn.Linear(30, 5))
parameters = list(small.parameters())


def loss(w1, b1, w2, b2):
    return ((torch.tanh(inputs @ w1.T + b1) @ w2.T + b2 - targets) ** 2).sum() / 16


start = time.perf_counter()
torch.autograd.gradcheck(loss, parameters)
print("gradcheck", "first", time.perf_counter() - start)
print("gradcheck", "again", seconds(5, lambda: torch.autograd.gradcheck(loss, parameters)))
print("version", torch.__version__.split("+")[0], 0)
